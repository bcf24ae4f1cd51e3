package studio.backlot.wire;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Exchanges in the name of an account. A token that is not taken is renewed once: such a request has not been read. */
public final class Authorised implements AutoCloseable {
    private static final String CONTENT_TYPE = "Content-Type";

    private final AccessTokens tokens;
    private final TokenHeader header;
    private final Patience patience;
    private final Wire wire;

    public Authorised(AccessTokens tokens, Patience patience) {
        this(tokens, TokenHeader.BEARER, patience);
    }

    /** With a provider that has a header of its own for its keys. */
    public Authorised(AccessTokens tokens, TokenHeader header, Patience patience) {
        this.tokens = tokens;
        this.header = header;
        this.patience = patience;
        this.wire = new Wire(patience.connect());
    }

    /** In JSON. */
    public Outcome<Reply> post(URI address, byte[] body, Duration limit) throws InterruptedException {
        return post(address, Map.of(CONTENT_TYPE, "application/json"), body, limit);
    }

    /** With headers of its own, the body's type among them. */
    public Outcome<Reply> post(URI address, Map<String, String> headers, byte[] body, Duration limit)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return reply(request, limit);
    }

    public Outcome<Reply> get(URI address, Duration limit) throws InterruptedException {
        return get(address, Map.of(), limit);
    }

    /** With headers of its own. */
    public Outcome<Reply> get(URI address, Map<String, String> headers, Duration limit) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        headers.forEach(request::header);
        return reply(request, limit);
    }

    /** The file is written also when the answer is an error. */
    public Outcome<HttpHeaders> fetch(URI address, Path into) throws InterruptedException {
        return exchange(file(address, into), (answered, struck) -> answered.headers());
    }

    /** The same without saying whose name it is in, for an address that an answer has pointed to. */
    public Outcome<HttpHeaders> fetchOpenly(URI address, Path into) throws InterruptedException {
        return openly(file(address, into)).map(Outcome.Answered::headers);
    }

    @Override
    public void close() {
        wire.close();
        tokens.close();
    }

    private Call<Path> file(URI address, Path into) {
        return new Call<>(
                HttpRequest.newBuilder(address).GET(),
                BodyHandlers.ofFile(into),
                patience.fileBytes(),
                patience.download());
    }

    private Outcome<Reply> reply(HttpRequest.Builder request, Duration limit) throws InterruptedException {
        Call<byte[]> call = new Call<>(request, BodyHandlers.ofByteArray(), patience.answerBytes(), limit);
        return exchange(call, Authorised::struck);
    }

    private <T, R> Outcome<R> exchange(Call<T> call, Reading<T, R> reading) throws InterruptedException {
        if (tokens == AccessTokens.NONE) {
            return openly(call).map(answered -> reading.of(answered, UnaryOperator.identity()));
        }
        Optional<Secret> token = tokens.current();
        if (token.isEmpty()) {
            return new Outcome.NotSent<>("There is no token for this account.");
        }
        Outcome<T> outcome = once(call, token.get());
        if (!(outcome instanceof Outcome.Answered<T> first) || first.status() != header.untaken()) {
            return outcome.map(answered -> reading.of(answered, token.get()::struckFrom));
        }
        tokens.refused(token.get());
        Optional<Secret> other = tokens.current().filter(renewed -> !renewed.equals(token.get()));
        return other.isEmpty()
                ? outcome.map(answered -> reading.of(answered, token.get()::struckFrom))
                : once(call, other.get()).map(answered -> reading.of(answered, other.get()::struckFrom));
    }

    private <T> Outcome<T> openly(Call<T> call) throws InterruptedException {
        return wire.exchange(call.request().build(), call.handler(), call.most(), call.limit());
    }

    private <T> Outcome<T> once(Call<T> call, Secret token) throws InterruptedException {
        HttpRequest request = call.request()
                .copy()
                .setHeader(header.name(), header.prefix() + token.value())
                .build();
        return wire.exchange(request, call.handler(), call.most(), call.limit());
    }

    /** An error may repeat what it was sent, also one that comes with a good status. Latin-1 keeps every other byte. */
    private static Reply struck(Outcome.Answered<byte[]> answered, UnaryOperator<String> struck) {
        byte[] body = struck.apply(new String(answered.body(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(answered.status(), body, RetryAfter.of(answered.headers()));
    }

    private record Call<T>(HttpRequest.Builder request, BodyHandler<T> handler, long most, Duration limit) {}

    private interface Reading<T, R> {
        R of(Outcome.Answered<T> answered, UnaryOperator<String> struck);
    }
}
