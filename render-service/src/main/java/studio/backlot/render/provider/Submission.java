package studio.backlot.render.provider;

/** The answer to a paid call: accepted, refused, or a fault. */
public sealed interface Submission permits Submission.Accepted, Refusal, Fault {

    /** It is being made, and will be paid. */
    record Accepted(Operation operation) implements Submission, Trail {}
}
