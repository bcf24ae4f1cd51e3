package studio.backlot.gateway.production.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.gateway.production.Revision;

/** A file that came out. The report is composed when it is asked for and has neither hash nor size. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ArtefactView(String name, String url, Optional<String> sha256, String mediaType, Optional<Long> size) {
    static final String REPORT = "report.html";

    static List<ArtefactView> all(Revision revision) {
        Stream<ArtefactView> files = revision.progress().deliveries().files().entrySet().stream()
                .map(file -> of(revision.ref(), file.getKey(), file.getValue()));
        return Stream.concat(files, Stream.of(report(revision.ref()))).toList();
    }

    private static ArtefactView of(ProductionRef ref, String name, AssetRef asset) {
        return new ArtefactView(
                name, url(ref, name), Optional.of(asset.sha256()), asset.mediaType(), Optional.of(asset.size()));
    }

    private static ArtefactView report(ProductionRef ref) {
        return new ArtefactView(REPORT, url(ref, REPORT), Optional.empty(), "text/html", Optional.empty());
    }

    private static String url(ProductionRef ref, String name) {
        return ProductionLinks.at(ref, "/artefacts/" + name);
    }
}
