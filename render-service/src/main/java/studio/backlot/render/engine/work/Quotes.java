package studio.backlot.render.engine.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.engine.Buying;
import studio.backlot.render.engine.Commission;
import studio.backlot.render.engine.Half;
import studio.backlot.render.engine.Hybrid;
import studio.backlot.render.engine.StillBuying;
import studio.backlot.render.engine.StillPurchase;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.plate.work.Plates;
import studio.backlot.render.portrait.work.Portraits;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.compile.ShotMaterial;
import studio.backlot.render.prompt.work.Requests;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.db.ApprovedStillTable;

/** What models would be asked for, and at what price, before anything is filmed. */
@ApplicationScoped
public class Quotes {
    private final ModelEngines engines;
    private final StillEngine stills;
    private final ApprovedStillTable approved;
    private final Portraits portraits;
    private final Plates plates;
    private final TenantTransactions transactions;
    private final Jobs jobs;

    Quotes(
            ModelEngines engines,
            StillEngine stills,
            ApprovedStillTable approved,
            Portraits portraits,
            Plates plates,
            TenantTransactions transactions,
            Jobs jobs) {
        this.engines = engines;
        this.stills = stills;
        this.approved = approved;
        this.portraits = portraits;
        this.plates = plates;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    /** For the shots of one film; from worker threads only. */
    public Film of(OrgId org, List<ShotRequested> requests) {
        return new Film(
                org,
                requests,
                transactions.await(org, session -> engines.buying(session, org)),
                transactions.await(org, session -> stills.buying(session, org)),
                transactions.await(org, session -> approved.of(session, org, requests)));
    }

    /** The shots of one film, by whoever may film in an organisation now. */
    public final class Film {
        private final OrgId org;
        private final List<ShotRequested> requests;
        private final Buying buying;
        private final Optional<StillBuying> pictures;
        private final Map<ShotId, AssetRef> begun;
        private final Map<CastMember, Map<CharacterId, AssetRef>> drawn = new ConcurrentHashMap<>();
        private final Map<Place, AssetRef> empty = new ConcurrentHashMap<>();
        private final Map<ShotId, Place> shown = new ConcurrentHashMap<>();

        private Film(
                OrgId org,
                List<ShotRequested> requests,
                Buying buying,
                Optional<StillBuying> pictures,
                Map<ShotId, AssetRef> begun) {
            this.org = org;
            this.requests = List.copyOf(requests);
            this.buying = buying;
            this.pictures = pictures;
            this.begun = Map.copyOf(begun);
        }

        /** What would be bought; empty when the built-in renderer films it. Scenes may be asked about side by side. */
        public Optional<Commission> commission(ShotRequested request, ScriptedShot scripted) {
            if (!engines.arePaid(request, scripted)) {
                return Optional.empty();
            }
            Optional<Commission> commission = StillEngine.isStill(request)
                    ? pictures.flatMap(still -> drawn(still, request, scripted))
                    : Optional.of(filmed(request, scripted));
            commission
                    .filter(some -> some.shows(Reference.Role.PLATE))
                    .ifPresent(_ -> shown.put(request.shot().id(), Place.of(request, scripted)));
            return commission;
        }

        /** The place whose plate a shot's model is shown, of those that were asked about. */
        public Optional<Place> shown(ShotId shot) {
            return Optional.ofNullable(shown.get(shot));
        }

        private Commission filmed(ShotRequested request, ScriptedShot scripted) {
            return buying.commission(new Buying.Shopping(
                    request, scripted, supply(request, scripted), context(request), engines.choice(request, scripted)));
        }

        private Optional<Commission> drawn(StillBuying still, ShotRequested request, ScriptedShot scripted) {
            Material material = ShotMaterial.of(request, scripted, supply(request, scripted), context(request));
            return switch (still.drawer(material)) {
                case StillBuying.Model model -> Optional.of(model.purchase());
                case StillBuying.BuiltIn _ -> Optional.empty();
            };
        }

        private Material.Supply supply(ShotRequested request, ScriptedShot scripted) {
            Optional<Reference> previous = request.follows()
                    .filter(_ -> request.shot().link() == Link.CONTINUES)
                    .map(before -> new Reference(Reference.Role.FIRST_FRAME, "shot " + before, Optional.empty()));
            AssetRef plate = empty.computeIfAbsent(Place.of(request, scripted), place -> plates.sketched(org, place));
            return new Material.Supply(drawn(request.world().cast()), Optional.empty(), Optional.empty(), previous)
                    .on(Reference.plate(request.world().set().id(), plate))
                    .beginning(
                            Optional.ofNullable(begun.get(request.shot().id())).map(Reference::approved));
        }

        private Material.Context context(ShotRequested request) {
            return new Material.Context(request.seed(), heard(request));
        }

        /** Of each of its lines. */
        public Stream<CharacterId> speakers() {
            return requests.stream()
                    .flatMap(request -> request.shot().brief().dialogue().stream())
                    .map(DialogueLine::character);
        }

        /** What is to be paid for a still; nothing for what was bought before. */
        public Money toPay(ShotRequested request, StillPurchase still) {
            Money price = still.price();
            return price.isZero() || stills.isPaid(org, request, still) ? Money.zero(price.currency()) : price;
        }

        /** What is to be paid for the first attempt at a half; nothing for what was bought before. */
        public Optional<Money> toPay(Hybrid hybrid, Half half) {
            return hybrid.half(half).map(purchase -> Orders.toPay(purchase, jobs.of(org, purchase.asked()), 1));
        }

        private Map<CharacterId, AssetRef> drawn(List<CastMember> cast) {
            Map<CharacterId, AssetRef> all = new HashMap<>();
            cast.forEach(
                    member -> all.putAll(drawn.computeIfAbsent(member, _ -> portraits.sketched(org, List.of(member)))));
            return all;
        }

        /** The last lines of the nearest shot before in the scene that has any. */
        private List<Material.Heard> heard(ShotRequested request) {
            List<Material.Heard> heard = List.of();
            for (ShotRequested other : requests) {
                if (other.shot().id().equals(request.shot().id())) {
                    return heard;
                }
                boolean speaks = !other.shot().brief().dialogue().isEmpty();
                heard = speaks && other.scene().equals(request.scene()) ? Requests.lastLines(other) : heard;
            }
            return heard;
        }
    }
}
