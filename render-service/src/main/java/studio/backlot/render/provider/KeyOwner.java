package studio.backlot.render.provider;

/** Whose keys a call is made with, and so whose account with the provider. */
public enum KeyOwner {
    /** The deployment's, which all organisations share that have none of their own. */
    STUDIO,
    /** The organisation's own. */
    ORGANISATION
}
