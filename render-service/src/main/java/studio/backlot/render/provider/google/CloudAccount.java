package studio.backlot.render.provider.google;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.RemoteFile;

/**
 * Where an organisation films with Google's models.
 *
 * @param models the host of the models, such as {@code https://us-central1-aiplatform.googleapis.com}
 * @param storage the host of the object store, such as {@code https://storage.googleapis.com}
 * @param bucket that results are written to
 */
public record CloudAccount(URI models, URI storage, String project, String location, String bucket) {

    /** An address below the account's project and location; the rest is escaped already. */
    public URI at(String version, String rest) {
        return models.resolve("/%s/projects/%s/locations/%s/%s".formatted(version, project, location, rest));
    }

    /** The folder as the models are told it. */
    public String folder(OutputFolder output) {
        return root() + output.path();
    }

    public URI listing(OutputFolder output) {
        return storage.resolve("/storage/v1/b/%s/o?prefix=%s".formatted(escaped(bucket), escaped(output.path())));
    }

    /** The address of an object's bytes, or empty when it does not lie in the folder: nothing else is fetched. */
    public Optional<URI> object(String address, OutputFolder output) {
        return address.startsWith(folder(output))
                ? Optional.of(storage.resolve("/storage/v1/b/%s/o/%s?alt=media"
                        .formatted(escaped(bucket), escaped(address.substring(root().length())))))
                : Optional.empty();
    }

    /** Those of the objects with these names that are videos of the folder. */
    List<RemoteFile> videos(List<String> names, OutputFolder output) {
        List<RemoteFile> files = new ArrayList<>();
        names.stream()
                .filter(name -> name.startsWith(output.path()) && name.endsWith(".mp4"))
                .sorted()
                .forEach(name -> files.add(new RemoteFile.Stored(root() + name)));
        return files;
    }

    /** A part of an address. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String root() {
        return "gs://" + bucket + "/";
    }
}
