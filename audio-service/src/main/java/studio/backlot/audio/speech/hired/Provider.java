package studio.backlot.audio.speech.hired;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;
import studio.backlot.wire.TokenHeader;

/** Whoever is asked for speech over HTTP, once for each line. */
public final class Provider implements AutoCloseable {
    private final String name;
    private final Authorised account;
    private final Patience patience;

    public Provider(String name, Secret key, TokenHeader header, Patience patience) {
        this(name, AccessTokens.fixed(key), header, patience);
    }

    /** In the name of an account whose tokens change. */
    public Provider(String name, AccessTokens tokens, TokenHeader header, Patience patience) {
        this.name = name;
        this.account = new Authorised(tokens, header, patience);
        this.patience = patience;
    }

    /** The body of a good answer. */
    private byte[] ask(URI address, Object request) throws Unspoken, InterruptedException {
        byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
        return switch (account.post(address, body, patience.submit())) {
            case Outcome.Answered<Reply> answered
            when answered.body().isGood() -> answered.body().body();
            case Outcome.Answered<Reply> answered -> throw Refusals.of(name, answered.body());
            case Outcome.NotSent<Reply> notSent ->
                throw new Unspoken(Why.BUSY, "%s cannot be reached: %s".formatted(name, notSent.why()));
            case Outcome.Lost<Reply> lost ->
                throw new Unspoken(Why.LOST, "The answer of %s did not come: %s".formatted(name, lost.why()));
            case Outcome.TooLarge<Reply> _ ->
                throw new Unspoken(
                        Why.UNUSABLE,
                        "The answer of %s is larger than the %d MiB that a line may have."
                                .formatted(name, patience.answerBytes() >> 20));
        };
    }

    /** A good answer that is sound itself; one that is an error with a good status is read as one. */
    public byte[] askForSound(URI address, Object request) throws Unspoken, InterruptedException {
        byte[] answer = ask(address, request);
        if (answer.length > 0 && answer[0] == '{') {
            Optional<Unspoken> instead = Refusals.within(name, Refusals.tree(answer));
            if (instead.isPresent()) {
                throw instead.get();
            }
        }
        return answer;
    }

    /** A good answer in JSON. */
    public JsonNode askForJson(URI address, Object request) throws Unspoken, InterruptedException {
        JsonNode answer = Refusals.tree(ask(address, request));
        Optional<Unspoken> instead = Refusals.within(name, answer);
        if (instead.isPresent()) {
            throw instead.get();
        }
        if (!answer.isObject()) {
            throw new Unspoken(Why.LOST, "The answer of %s is not JSON, or not all of it.".formatted(name));
        }
        return answer;
    }

    /** A field of an answer that holds sound in Base64. */
    public byte[] sound(JsonNode answer, String field) throws Unspoken {
        try {
            byte[] sound = Base64.getDecoder().decode(answer.path(field).asText(""));
            if (sound.length > 0) {
                return sound;
            }
        } catch (IllegalArgumentException damaged) {
            throw new Unspoken(Why.UNUSABLE, "The sound in the answer of %s is damaged.".formatted(name));
        }
        throw new Unspoken(Why.UNUSABLE, "The answer of %s holds no sound.".formatted(name));
    }

    @Override
    public void close() {
        account.close();
    }
}
