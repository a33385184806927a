package nl.nabij.identity;

/** Who starts a region that is still empty, checked. */
record FirstAdministrator(String region, String organisation, String name, String email, String password) {}
