package studio.backlot.render.provider.credential.kms.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.TokenHeader;

/** A server that keeps a master key: what it answers, or the problem that it cannot be used now. Nothing that it says is repeated. */
final class KeyServer implements AutoCloseable {
    private static final long MOST_BYTES = 1 << 16;

    private final String name;
    private final Map<String, String> headers;
    private final Duration patience;
    private final Authorised account;

    /** With headers beside the token. */
    KeyServer(String name, AccessTokens tokens, TokenHeader header, Map<String, String> headers, Duration patience) {
        this.name = name;
        this.headers = headers;
        this.patience = patience;
        this.account = new Authorised(
                tokens, header, new Patience(patience, patience, patience, patience, MOST_BYTES, MOST_BYTES));
    }

    /**
     * An answer of any status.
     *
     * @param said a JSON document, missing when the answer is none
     */
    record Answer(int status, JsonNode said) {

        Optional<String> text(String pointer) {
            return Optional.of(said.at(pointer)).filter(JsonNode::isTextual).map(JsonNode::textValue);
        }

        /** Empty also when it is no Base64. */
        Optional<byte[]> bytes(String pointer) {
            try {
                return text(pointer).map(Base64.getDecoder()::decode);
            } catch (IllegalArgumentException noBase64) {
                return Optional.empty();
            }
        }
    }

    Answer ask(URI address, Map<String, String> body) {
        try {
            return switch (account.post(address, headers, Json.canonical(body), patience)) {
                case Outcome.Answered<Reply> answered ->
                    new Answer(answered.status(), read(answered.body().body()));
                case Outcome.NotSent<Reply> notSent -> throw away(notSent.why());
                case Outcome.Lost<Reply> lost -> throw away(lost.why());
                case Outcome.TooLarge<Reply> _ -> throw away("Its answer is too large.");
            };
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw away("We were interrupted.");
        }
    }

    ProblemException away(String why) {
        return new ProblemException(
                KitError.MASTER_KEY_AWAY, "%s, which seals stored keys, cannot be used now. %s".formatted(name, why));
    }

    ProblemException unreadable() {
        return away("Its answer cannot be read.");
    }

    @Override
    public void close() {
        account.close();
    }

    private static JsonNode read(byte[] body) {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
