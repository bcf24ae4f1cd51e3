package studio.backlot.audio.music.work;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.audio.music.MusicEngine;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Recital;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;
import studio.backlot.audio.music.lyria.LyriaMusicians;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.kit.price.Price;
import studio.backlot.kit.price.PriceUnit;
import studio.backlot.kit.price.Unpriced;
import studio.backlot.kit.price.Wanted;

/** Whoever can make music here, by the names that orders call them by. */
@ApplicationScoped
public class MusicEngines {
    private static final String COMPOSER = "composer";
    private static final String LYRIA = "lyria";

    private final MusicSettings settings;
    private final String usual;
    private final Sessions sessions;
    private final ListPrices lists;
    private final MusicEngine composer = new Recital();

    private @Nullable LyriaMusicians lyria;

    MusicEngines(
            MusicSettings settings,
            @ConfigProperty(name = "backlot.music.engine") String usual,
            Sessions sessions,
            ListPrices lists) {
        this.settings = settings;
        this.usual = usual;
        this.sessions = sessions;
        this.lists = lists;
    }

    /** Who makes the music of films; none when it is the composer of the house. */
    public Optional<String> ofFilms() {
        return Optional.of(usual).filter(name -> !name.equals(COMPOSER));
    }

    /** A piece with who plays it, whatever the deployment says later. */
    public Piece assign(Piece ordered) {
        return ordered.by(ordered.engine().or(this::ofFilms).filter(name -> !name.equals(COMPOSER)));
    }

    /**
     * Who plays a piece that was assigned.
     *
     * @throws Unplayed when nobody is called so, or is not set up
     */
    public MusicEngine of(Optional<String> name) throws Unplayed {
        return switch (name.orElse(COMPOSER)) {
            case COMPOSER -> composer;
            case LYRIA -> hired();
            default ->
                throw new Unplayed(
                        Why.UNSET,
                        "There is no music engine '%s'. There are composer and lyria.".formatted(name.orElseThrow()));
        };
    }

    private synchronized MusicEngine hired() throws Unplayed {
        if (lyria == null) {
            lyria = LyriaAccount.open(settings.lyria(), settings.patience());
        }
        return new HiredMusic(lyria, sessions, settings.lyria().clips(), price());
    }

    private Optional<Money> price() {
        MusicSettings.Lyria said = settings.lyria();
        Optional<Price> price = lists.price(
                said.price().map(amount -> new Money(amount, Currency.getInstance(settings.currency()))),
                new Wanted(said.address(), said.model(), PriceUnit.CLIP));
        if (price.isEmpty()) {
            Unpriced.warn("Music by " + said.model(), "BACKLOT_MUSIC_LYRIA_PRICE");
        }
        return price.map(Price::amount);
    }

    /** That music has no price is said before anybody is paid. */
    void begin(@Observes StartupEvent event) {
        if (usual.equals(LYRIA)) {
            price();
        }
    }

    @PreDestroy
    synchronized void end() {
        if (lyria != null) {
            lyria.close();
        }
    }
}
