package studio.backlot.render.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.prompt.Call;

/** Jobs to begin with. */
public final class Orders {
    public static final OrgId ORG = new OrgId("acme");
    public static final Money PRICE = Money.of("1.60 USD");
    public static final Scope PROJECT = new Scope(Scope.Kind.PROJECT, "film");
    public static final Scope BUILD = new Scope(Scope.Kind.BUILD, "film-1");

    private Orders() {}

    public static Scope organisation(OrgId org) {
        return new Scope(Scope.Kind.ORGANISATION, org.value());
    }

    public static JobKey key(String take) {
        return new JobKey(Json.sha256(take.getBytes(StandardCharsets.UTF_8)), 1, 1);
    }

    public static Job job(String take) {
        return job(take, 1);
    }

    public static Job job(String take, int results) {
        return job(ORG, take, results);
    }

    public static Job job(OrgId org, String take, int results) {
        return Job.reserved(org, key(take), order(org, results));
    }

    /** Of Veo. */
    public static JobOrder order(OrgId org, int results) {
        Call.Sent sent = new Call.Sent(
                "A slow dolly shot of a lighthouse at dusk.",
                Map.of("durationSeconds", 4, "generateAudio", true, "sampleCount", results, "seed", 4_294_967_295L),
                List.of(),
                Optional.empty());
        return new JobOrder("veo-3.1", "veo-3.1-generate-001", sent, results, PRICE, scopes(org));
    }

    /** Who pays. */
    public static List<Scope> scopes(OrgId org) {
        return List.of(organisation(org), PROJECT, BUILD);
    }
}
