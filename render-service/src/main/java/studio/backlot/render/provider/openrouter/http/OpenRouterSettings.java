package studio.backlot.render.provider.openrouter.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The deployment's own account with OpenRouter. */
@ConfigMapping(prefix = "backlot.openrouter")
interface OpenRouterSettings {

    /** Beginning of every address. */
    URI address();

    Optional<String> key();

    /** What usual variables such as {@code OPENROUTER_API_KEY} say, for when there is no key; the first counts. */
    Optional<List<String>> environmentKeys();

    String imageModel();

    /** What is held for a picture. */
    String imagePrice();

    /** What its webhooks are signed with. */
    Optional<String> webhookSecret();
}
