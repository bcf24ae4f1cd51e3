package studio.backlot.render.provider.replicate.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The deployment's own account with Replicate. */
@ConfigMapping(prefix = "backlot.replicate")
interface ReplicateSettings {

    /** Beginning of every address. */
    URI address();

    /** Where its videos lie, also on hosts below. */
    Set<URI> files();

    Optional<String> key();

    /** What usual variables such as {@code REPLICATE_API_TOKEN} say, for when there is no key; the first counts. */
    Optional<List<String>> environmentKeys();

    /** That draws. */
    String imageModel();
}
