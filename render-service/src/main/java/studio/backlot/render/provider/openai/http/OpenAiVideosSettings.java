package studio.backlot.render.provider.openai.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The server of the dialect that this deployment asks. */
@ConfigMapping(prefix = "backlot.openai-videos")
interface OpenAiVideosSettings {

    /** Beginning of every address. */
    URI address();

    /** Where else its videos may lie, such as {@code https://cdn.example}. */
    Optional<Set<URI>> files();

    Optional<String> key();
}
