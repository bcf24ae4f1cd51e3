package studio.backlot.fakes;

/** Kinds of exchange, each with tricks of its own. A provider has those that it needs. */
public enum Doing {
    SUBMIT,
    POLL,
    CANCEL,
    LIST,
    MODELS,
    UPLOAD,
    DOWNLOAD,
    ACCOUNT
}
