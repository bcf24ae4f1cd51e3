package studio.backlot.story.script.writer.openai;

import java.net.URI;

/**
 * Where chat completions are asked for.
 *
 * @param base such as {@code https://openrouter.ai/api/v1}
 */
public record ChatAddress(URI base, Host host) {

    /** Whose server it is: they do not name the same things alike. */
    public enum Host {
        /** Chooses among providers, and says what an answer cost. */
        OPENROUTER,
        OPENAI,
        OTHER;

        /** Whether nobody comes in without a key. */
        public boolean needsKey() {
            return switch (this) {
                case OPENROUTER, OPENAI -> true;
                case OTHER -> false;
            };
        }
    }

    public static ChatAddress of(URI base) {
        return new ChatAddress(
                base,
                switch (String.valueOf(base.getHost())) {
                    case "openrouter.ai" -> Host.OPENROUTER;
                    case "api.openai.com" -> Host.OPENAI;
                    default -> Host.OTHER;
                });
    }

    URI completions() {
        return URI.create(base.toString().replaceAll("/+$", "") + "/chat/completions");
    }
}
