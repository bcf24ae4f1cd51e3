package studio.backlot.render.provider;

/** The addresses at which this deployment is told that calls have ended. */
@FunctionalInterface
public interface NudgeAddresses {

    /** Those of a provider, such as {@code replicate}. */
    Nudges of(String provider);
}
