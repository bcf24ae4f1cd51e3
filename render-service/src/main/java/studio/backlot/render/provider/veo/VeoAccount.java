package studio.backlot.render.provider.veo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.provider.OutputFolder;

/**
 * Where an organisation films with Veo.
 *
 * @param models the host of the models, such as {@code https://us-central1-aiplatform.googleapis.com}
 * @param storage the host of the object store, such as {@code https://storage.googleapis.com}
 * @param bucket that results are written to
 */
public record VeoAccount(URI models, URI storage, String project, String location, String bucket) {
    private static final Pattern OPERATION =
            Pattern.compile("(projects/[^/]+/locations/[^/]+/publishers/google/models/[^/]+)/operations/[^/]+");

    URI model(String model) {
        return models.resolve("/v1/projects/%s/locations/%s/publishers/google/models/%s"
                .formatted(project, location, escaped(model)));
    }

    public URI submit(String model) {
        return URI.create(model(model) + ":predictLongRunning");
    }

    /** The address that an operation is asked at, or empty when its name is none of this interface. */
    public Optional<URI> poll(String operation) {
        Matcher name = OPERATION.matcher(operation);
        return name.matches()
                ? Optional.of(models.resolve("/v1/" + name.group(1) + ":fetchPredictOperation"))
                : Optional.empty();
    }

    public URI listing(OutputFolder output) {
        return storage.resolve("/storage/v1/b/%s/o?prefix=%s".formatted(escaped(bucket), escaped(output.path())));
    }

    /** The address of an object's bytes, or empty when it does not lie in the folder: nothing else is fetched. */
    public Optional<URI> object(String address, OutputFolder output) {
        String root = "gs://" + bucket + "/";
        return address.startsWith(root + output.path())
                ? Optional.of(storage.resolve("/storage/v1/b/%s/o/%s?alt=media"
                        .formatted(escaped(bucket), escaped(address.substring(root.length())))))
                : Optional.empty();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
