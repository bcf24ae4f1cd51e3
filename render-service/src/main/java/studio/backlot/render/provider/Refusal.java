package studio.backlot.render.provider;

import java.util.List;
import studio.backlot.contracts.film.Absent;

/**
 * The provider will not show this. Never repeated by itself: the same words are refused again.
 *
 * @param categories what it objects to, such as {@code celebrity}; empty when it does not say
 * @param reason in the provider's words
 */
public record Refusal(List<String> categories, String reason) implements Submission, Progress, Drawing {
    public Refusal {
        categories = Absent.list(categories);
    }
}
