package studio.backlot.render.provider;

import java.util.List;

/** What a provider answers who is asked for its models. */
public sealed interface Listing permits Listing.Listed, Fault {

    /**
     * Its list.
     *
     * @param source what was read, such as {@code OpenRouter /videos/models}
     */
    record Listed(String source, List<ListedModel> models) implements Listing {
        public Listed {
            models = List.copyOf(models);
        }
    }
}
