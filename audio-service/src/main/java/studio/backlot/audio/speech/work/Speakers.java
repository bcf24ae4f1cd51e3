package studio.backlot.audio.speech.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import studio.backlot.contracts.money.Money;

/** Whoever can speak here, by the names that films call them by. */
@ApplicationScoped
public class Speakers {
    private static final Logger LOG = Logger.getLogger(Speakers.class);

    private final SpeechSettings settings;
    private final EspeakEngine espeak;
    private final Accounts accounts;
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
     * @param fee when the deployment has said one
     */
    public record Hired(String engine, Speaker speaker, boolean paid, Optional<Fee> fee) {}

    Speakers(
            SpeechSettings settings,
            @ConfigProperty(name = "backlot.voices.folder") Optional<Path> voices,
            @ConfigProperty(name = "backlot.scratch") Path scratch,
            Clock clock) {
        this.settings = settings;
        this.espeak = new EspeakEngine(VoiceComponent.find(voices, scratch.resolve("voices")));
        this.accounts = new Accounts(settings, clock);
        closing.add(espeak);
    }

    /**
     * Who speaks for a voice.
     *
     * @throws Unspoken when nobody is called so, or is not set up
     */
    public Hired of(Voice voice) throws Unspoken {
        String wanted = voice.engine().orElse(settings.engine());
        for (Name name : Name.values()) {
            if (name.word().equals(wanted)) {
                return open(name);
            }
        }
        throw new Unspoken(
                Why.UNSET,
                "There is no voice engine '%s'. There are espeak, openai, elevenlabs, google, gemini and piper."
                        .formatted(wanted));
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
            case ESPEAK -> new Hired(name.word(), new Speaker(espeak), false, Optional.empty());
            case OPENAI -> hired(name, accounts.openAi(), settings.openai().price());
            case ELEVENLABS ->
                hired(name, accounts.elevenLabs(), settings.elevenlabs().price());
            case GOOGLE -> hired(name, accounts.google(), settings.google().price());
            case GEMINI -> hired(name, accounts.gemini(), settings.gemini().price());
            case PIPER -> new Hired(name.word(), new Speaker(accounts.piper(), espeak), false, Optional.empty());
        };
    }

    private Hired hired(Name name, SpeechEngine engine, Optional<BigDecimal> price) {
        if (engine instanceof AutoCloseable account) {
            closing.add(account);
        }
        return new Hired(
                name.word(),
                new Speaker(engine, espeak),
                true,
                price.map(amount -> new Fee(new Money(amount, Currency.getInstance(settings.currency())))));
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
