package studio.backlot.render.provider;

/** What a provider knows of a call whose answer was lost. */
public sealed interface Trail permits Submission.Accepted, Trail.None, Fault {

    /** It knows of none, or has nothing to tell it by. */
    record None() implements Trail {}
}
