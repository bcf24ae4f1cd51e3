package studio.backlot.audio.speech.work;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the deployment speaks with. An engine without what it needs is there and says what to set. */
@ConfigMapping(prefix = "backlot.speech")
interface SpeechSettings {

    /** Of characters whose voice names none. */
    String engine();

    /** Of every price. */
    String currency();

    /** How long a provider may take for a line. */
    Duration patience();

    /** How long whoever is asked for a line that is being spoken waits for it, after which another speaks it. */
    Duration lease();

    OpenAi openai();

    ElevenLabs elevenlabs();

    Google google();

    Gemini gemini();

    Piper piper();

    /** Voices of characters that name none. */
    interface Engine {
        Optional<String> feminine();

        Optional<String> masculine();

        Optional<String> neutral();
    }

    /** One that is asked over the net. */
    interface Account extends Engine {
        /** Beginning of every address. */
        URI address();

        /** Of 1,000 characters. */
        Optional<BigDecimal> price();
    }

    /** A server that speaks OpenAI's dialect. */
    interface OpenAi extends Account {
        Optional<String> key();

        /** What variables such as {@code OPENROUTER_API_KEY} say, for OpenRouter when there is no key; the first counts. */
        Optional<List<String>> openrouterKeys();

        String model();

        /** Whether it is Kokoro-FastAPI, which times words. */
        boolean captioned();

        /** {@code pcm} or {@code wav}. */
        String format();

        /** Samples a second of {@code pcm}. */
        int rate();
    }

    /** The deployment's account with ElevenLabs. */
    interface ElevenLabs extends Account {
        Optional<String> key();

        /** What {@code ELEVENLABS_API_KEY} says, for when there is no key. */
        Optional<String> environmentKey();

        String model();
    }

    /** The deployment's account with Google. */
    interface Google extends Account {
        /** An API key. */
        Optional<String> key();

        /** What {@code GOOGLE_API_KEY} says, for when there is no key. */
        Optional<String> environmentKey();

        /** An access token that somebody else renews, instead of a key. */
        Optional<String> token();

        /** The key file of a service account, or {@code metadata} for the identity of this machine; instead of a token. */
        Optional<Path> credentials();

        /** Where Google gives tokens for service accounts. */
        URI tokens();

        /** Where Google gives tokens for this machine. */
        URI metadata();

        /** What Gemini's voices speak with. */
        String model();
    }

    /** The deployment's account with Gemini. */
    interface Gemini extends Account {
        /** An API key. */
        Optional<String> key();

        /** What variables say that others set too, for when there is no key. */
        Optional<List<String>> environmentKeys();

        /** An access token, instead of a key. */
        Optional<String> token();

        String model();
    }

    /** The user's own program and voices. */
    interface Piper extends Engine {
        String command();

        Optional<Path> folder();
    }
}
