package studio.backlot.story.script.work;

import java.time.Duration;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.story.StoryError;
import studio.backlot.story.script.writer.Unwritten;

/** What becomes of a draft that was not written: the error's class says whether it is tried again. */
final class Refusals {

    /** How often a draft is asked for whose answer does not come: each may be paid. */
    private static final int MOST_LOST = 2;

    private Refusals() {}

    static ProblemException problem(Unwritten unwritten, int attempt) {
        StoryError error =
                switch (unwritten.why()) {
                    case UNSET -> StoryError.WRITER_UNSET;
                    case ACCOUNT -> StoryError.WRITER_ACCOUNT;
                    case CREDIT -> StoryError.WRITER_CREDIT;
                    case REFUSED -> StoryError.WRITER_REFUSED;
                    case BUSY -> StoryError.WRITER_FAILED;
                    case LOST -> attempt < MOST_LOST ? StoryError.WRITER_FAILED : StoryError.WRITER_LOST;
                    case TRUNCATED -> StoryError.WRITER_TRUNCATED;
                    case UNUSABLE -> StoryError.WRITER_UNUSABLE;
                };
        return new ProblemException(
                error, unwritten.message(), unwritten, unwritten.pause().orElse(Duration.ZERO));
    }
}
