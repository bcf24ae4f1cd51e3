package studio.backlot.render.provider;

/** Whether a provider can be asked. */
public sealed interface Access permits Access.Open, Access.None, KeysAway {

    /**
     * It can.
     *
     * @param term of the keys that it was opened with
     * @param owner of these keys
     */
    record Open(VideoProvider provider, KeyTerm term, KeyOwner owner) implements Access {}

    /** The organisation has no provider for the profile. */
    record None() implements Access {}
}
