package studio.backlot.gateway.production.http;

import java.net.URI;
import studio.backlot.contracts.id.ProductionRef;

/** Where to go on from a revision; paths at the gateway. */
record ProductionLinks(String self, String events, String report) {
    private static final String ROOT = "/api/v1/productions/";

    static ProductionLinks of(ProductionRef ref) {
        return new ProductionLinks(at(ref, ""), at(ref, "/events"), at(ref, "/artefacts/report.html"));
    }

    static String at(ProductionRef ref, String below) {
        return ROOT + ref.project() + below + "?revision=" + ref.revision();
    }

    URI location() {
        return URI.create(self);
    }
}
