package nl.nabij.residents;

/** For the fairness view only; no criterion can use it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
