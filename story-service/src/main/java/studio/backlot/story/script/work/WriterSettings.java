package studio.backlot.story.script.work;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.backlot.story.script.WriterEngine;

/** What the deployment writes drafts with. An engine without what it needs is there and says what to set. */
@ConfigMapping(prefix = "backlot.writer")
interface WriterSettings {

    /** Of briefs that name none. */
    WriterEngine engine();

    /** How long a model may take for an answer. */
    Duration patience();

    /** Most tokens of an answer, thoughts included: the bound of what one may cost. */
    int mostTokens();

    OpenAi openai();

    Gemini gemini();

    /** A server that speaks OpenAI's dialect. */
    interface OpenAi extends Priced {
        /** Beginning of every address. */
        URI address();

        Optional<String> key();

        /** What {@code OPENROUTER_API_KEY} says, for OpenRouter when there is no key. */
        Optional<String> environmentKey();

        /** What {@code COPILOT_OPENROUTER_API_KEY} says, for when that says nothing. */
        Optional<String> copilotKey();

        String model();

        /** What OpenRouter's tokens are held at while the deployment says no price; it says itself what an answer has cost. */
        OpenRouter openrouter();
    }

    /** Prices of a million tokens, USD; else a list's are held. */
    interface Priced {
        Optional<BigDecimal> questionPrice();

        Optional<BigDecimal> answerPrice();
    }

    /** Only prices. */
    interface OpenRouter extends Priced {}

    /** The deployment's account with Google Cloud. */
    interface Gemini extends Priced {
        Optional<String> project();

        String location();

        String model();

        /** The key file of a service account. */
        Optional<Path> credentials();

        /** What {@code GOOGLE_APPLICATION_CREDENTIALS} says, for when there are no credentials. */
        Optional<Path> environmentCredentials();

        /** An access token, instead of credentials. */
        Optional<String> token();

        /** Of another endpoint than the location's. */
        Optional<URI> address();
    }
}
