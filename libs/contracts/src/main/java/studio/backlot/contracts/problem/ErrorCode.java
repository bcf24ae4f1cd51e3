package studio.backlot.contracts.problem;

/** What every service's enum of error codes answers; see {@code docs/problems}. */
public interface ErrorCode {

    /** The last part of the problem type's URI and the name of its page, such as {@code unknown-character}. */
    String slug();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** HTTP status, 400 to 599. */
    int status();

    ErrorClass errorClass();
}
