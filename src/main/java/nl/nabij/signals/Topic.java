package nl.nabij.signals;

/**
 * Kinds of things that somebody can notice, as the signalling cards against loneliness group them. They help to look and to
 * tell; they are no list to tick, and nothing is counted from them.
 *
 * @see <a href="https://www.eentegeneenzaamheid.nl/toolkit/signaleren/">Eén tegen eenzaamheid, signaleren</a>
 */
public enum Topic {
    PHYSICAL,
    PSYCHOLOGICAL,
    SOCIAL,
    BEHAVIOURAL,
    LIFE_EVENT
}
