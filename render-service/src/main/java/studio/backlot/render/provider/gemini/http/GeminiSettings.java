package studio.backlot.render.provider.gemini.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The deployment's own account with Gemini. */
@ConfigMapping(prefix = "backlot.gemini")
interface GeminiSettings {

    /** What comes before {@code /models}. */
    URI address();

    Optional<String> key();

    /** What variables say that others set too, for when there is no key. */
    Optional<List<String>> environmentKeys();

    String imageModel();

    /** Of a picture, such as {@code 0.067 USD}. */
    Optional<String> imagePrice();
}
