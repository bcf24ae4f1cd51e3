package studio.backlot.render.engine.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.media.MediaTools;
import studio.backlot.render.engine.StillBuying;
import studio.backlot.render.engine.StillPurchase;
import studio.backlot.render.image.Painters;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.PaidImages;
import studio.backlot.render.people.db.PeopleTable;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.work.Catalogues;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.credential.db.StoredCredentials;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Undrawn;

/** What draws the stills of this deployment. A name that nobody has, or a model without a price, ends the start. */
@Startup
@ApplicationScoped
class StillEngine {
    private static final String SETTING = "BACKLOT_STILLS_ENGINE";
    private static final String THING = "a still";

    private final Optional<ImageAccounts> hired;
    private final StoredCredentials credentials;
    private final PeopleTable people;
    private final Catalogues catalogues;
    private final StillFilming.Means means;

    StillEngine(
            @ConfigProperty(name = "backlot.stills.engine") String engine,
            @All List<ImageAccounts> accounts,
            StoredCredentials credentials,
            PeopleTable people,
            Catalogues catalogues,
            PaidImages images,
            ObjectStore store,
            MediaTools tools) {
        this.hired = hired(engine, accounts);
        this.credentials = credentials;
        this.people = people;
        this.catalogues = catalogues;
        this.means = new StillFilming.Means(images, store, tools);
    }

    /** Plans say what stills cost before anybody is asked. */
    static Optional<ImageAccounts> hired(String engine, List<ImageAccounts> accounts) {
        Optional<ImageAccounts> named = Painters.named(SETTING, engine, accounts);
        named.filter(painter ->
                        !painter.drawsForNothing() && painter.imagePrice().isEmpty())
                .ifPresent(unpriced -> {
                    throw new IllegalArgumentException(
                            "%s: expected what a picture costs, such as '0.067 USD', when %s is %s"
                                    .formatted(Painters.price(unpriced), SETTING, engine));
                });
        return named;
    }

    /** Whether a shot is one picture. No model films it then, whatever its film says. */
    static boolean isStill(ShotRequested request) {
        return request.quality() == Tier.STILLS;
    }

    boolean isHired() {
        return hired.isPresent();
    }

    /** Whose model that is. */
    Optional<String> provider() {
        return hired.map(ImageAccounts::provider);
    }

    /** What is put to the model of an organisation now; empty when the built-in engine draws. */
    Uni<Optional<StillBuying>> buying(Mutiny.Session session, OrgId org) {
        if (hired.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        ImageAccounts accounts = hired.get();
        return credentials.connected(session, org).chain(connected -> people.find(session, org)
                .chain(showing -> catalogues
                        .of(session, org)
                        .map(catalogue -> Optional.of(new StillBuying(
                                accounts, connected.contains(accounts.provider()), showing, catalogue)))));
    }

    /**
     * A model that draws an order.
     *
     * @param attempt of whoever films, from 1
     * @throws Undrawn when it is not hired any more
     */
    Filming filming(OrgId org, ShotRequested request, StillPurchase purchase, int attempt) {
        return new StillFilming(org, purchase, buying(org, request, purchase), attempt, means);
    }

    /** Whether what is asked for is here, so that it is not paid again; of one that goes on from an unknown frame nobody knows. */
    boolean isPaid(OrgId org, ShotRequested request, StillPurchase purchase) {
        return purchase.frame().references().stream()
                        .allMatch(reference -> reference.asset().isPresent())
                && means.images().isPaid(org, buying(org, request, purchase));
    }

    private Buying buying(OrgId org, ShotRequested request, StillPurchase purchase) {
        ImageAccounts accounts = hired.filter(painter -> painter.provider().equals(purchase.provider()))
                .orElseThrow(() -> new Undrawn("%s draws no stills any more.".formatted(purchase.provider())));
        List<Picture> pictures = purchase.frame().references().stream()
                .map(reference -> picture(org, reference))
                .toList();
        return new Buying(
                THING,
                accounts,
                purchase.order(pictures),
                request.production(),
                true,
                Optional.of(new Use(request.scene(), request.shot().id())));
    }

    private Picture picture(OrgId org, Reference reference) {
        AssetRef asset = reference.asset().orElseThrow();
        try {
            return new Picture(
                    reference.role(),
                    asset.mediaType(),
                    Files.readAllBytes(means.store().fetch(org, asset)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
