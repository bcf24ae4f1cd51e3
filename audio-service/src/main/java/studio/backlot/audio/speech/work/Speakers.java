package studio.backlot.audio.speech.work;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.audio.speech.Speaker;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.espeak.EspeakEngine;
import studio.backlot.audio.speech.espeak.VoiceComponent;
import studio.backlot.audio.speech.hired.Fee;
import studio.backlot.contracts.film.Voice;
import studio.backlot.kit.price.ListPrices;

/** Whoever can speak here, by the names that films call them by. */
@ApplicationScoped
public class Speakers {
    private static final Logger LOG = Logger.getLogger(Speakers.class);
    private static final Voice USUAL = new Voice("en", "neutral", 50, 160);

    private final SpeechSettings settings;
    private final EspeakEngine espeak;
    private final Accounts accounts;
    private final SpeechPrices prices;
    private final Map<Name, Hired> opened = new HashMap<>();
    private final List<AutoCloseable> closing = new ArrayList<>();

    private enum Name {
        ESPEAK,
        OPENAI,
        ELEVENLABS,
        GOOGLE,
        GEMINI,
        PIPER;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A speaker and what it costs.
     *
     * @param engine its name
     * @param paid whether somebody else speaks, who may want money for it
     * @param fees of each voice, where the deployment has said one or a list has it
     */
    public record Hired(String engine, Speaker speaker, boolean paid, Function<Voice, Optional<Fee>> fees) {}

    Speakers(
            SpeechSettings settings,
            @ConfigProperty(name = "backlot.voices.folder") Optional<Path> voices,
            @ConfigProperty(name = "backlot.scratch") Path scratch,
            ListPrices lists,
            Clock clock) {
        this.settings = settings;
        this.espeak = new EspeakEngine(VoiceComponent.find(voices, scratch.resolve("voices")));
        this.accounts = new Accounts(settings, clock);
        this.prices = new SpeechPrices(settings, lists);
        closing.add(espeak);
    }

    /**
     * Who speaks for a voice.
     *
     * @throws Unspoken when nobody is called so, or is not set up
     */
    public Hired of(Voice voice) throws Unspoken {
        String wanted = voice.engine().orElse(settings.engine());
        return open(named(wanted)
                .orElseThrow(() -> new Unspoken(
                        Why.UNSET,
                        "There is no voice engine '%s'. There are espeak, openai, elevenlabs, google, gemini and piper."
                                .formatted(wanted))));
    }

    private static Optional<Name> named(String word) {
        return Stream.of(Name.values()).filter(name -> name.word().equals(word)).findFirst();
    }

    private synchronized Hired open(Name name) throws Unspoken {
        Hired known = opened.get(name);
        if (known == null) {
            known = opened(name);
            opened.put(name, known);
        }
        return known;
    }

    private Hired opened(Name name) throws Unspoken {
        return switch (name) {
            case ESPEAK -> new Hired(name.word(), new Speaker(espeak), false, fees(name));
            case OPENAI -> hired(name, accounts.openAi());
            case ELEVENLABS -> hired(name, accounts.elevenLabs());
            case GOOGLE -> hired(name, accounts.google());
            case GEMINI -> hired(name, accounts.gemini());
            case PIPER -> new Hired(name.word(), new Speaker(accounts.piper(), espeak), false, fees(name));
        };
    }

    private Hired hired(Name name, SpeechEngine engine) {
        if (engine instanceof AutoCloseable account) {
            closing.add(account);
        }
        return new Hired(name.word(), new Speaker(engine, espeak), true, fees(name));
    }

    private Function<Voice, Optional<Fee>> fees(Name name) {
        return switch (name) {
            case ESPEAK, PIPER -> _ -> Optional.empty();
            case OPENAI -> _ -> prices.openAi();
            case ELEVENLABS -> _ -> prices.elevenLabs();
            case GOOGLE -> prices::google;
            case GEMINI -> _ -> prices.gemini();
        };
    }

    /** What the usual voice costs is looked up at once: that it has no price is said before anybody is paid. */
    void begin(@Observes StartupEvent event) {
        Optional<Fee> fee = named(settings.engine()).flatMap(name -> fees(name).apply(USUAL));
        LOG.debugf("%s speaks for %s", settings.engine(), fee);
    }

    @PreDestroy
    void end() {
        for (AutoCloseable engine : closing) {
            try {
                engine.close();
            } catch (Exception e) {
                LOG.warnf("A voice engine does not close: %s", e.getMessage());
            }
        }
    }
}
