package studio.backlot.marketing.campaign.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.marketing.commission.Commission;
import studio.backlot.marketing.commission.CommissionState;
import studio.backlot.marketing.commission.Wish;

/** A commission as callers see it. */
record CommissionView(
        UUID id,
        String kind,
        ProductionRef production,
        Wish options,
        CommissionState state,
        Instant ordered,
        Result result) {

    /** What came of it; both are absent while it is under way. */
    record Result(Optional<AssetRef> asset, Optional<Commission.Problem> problem, Map<String, String> links) {}

    static CommissionView of(Commission commission) {
        Commission.Progress progress = commission.progress();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", MarketingResource.JOBS + commission.id());
        progress.asset().ifPresent(asset -> links.put("asset", "/api/v1/assets/" + asset.sha256()));
        return new CommissionView(
                commission.id(),
                commission.wish().kind(),
                commission.production(),
                commission.wish(),
                progress.state(),
                commission.ordered(),
                new Result(progress.asset(), progress.problem(), links));
    }
}
