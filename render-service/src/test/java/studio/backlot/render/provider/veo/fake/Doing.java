package studio.backlot.render.provider.veo.fake;

/** Kinds of exchange, each with tricks of its own. */
public enum Doing {
    SUBMIT,
    POLL,
    LIST,
    DOWNLOAD
}
