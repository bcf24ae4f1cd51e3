package studio.backlot.render.provider.gemini.http;

import java.util.Optional;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesAtOnce;
import studio.backlot.render.provider.gemini.GeminiAddress;
import studio.backlot.render.provider.gemini.GeminiAnswers;
import studio.backlot.render.provider.gemini.GeminiRequest;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;
import studio.backlot.wire.TokenHeader;

/** Asks Gemini for pictures. */
public final class GeminiImages implements ImagesAtOnce {
    private static final TokenHeader KEY = TokenHeader.named("x-goog-api-key");

    private final GeminiAddress address;
    private final Patience patience;
    private final Optional<Money> price;
    private final Authorised wire;

    /** Nobody is asked before the first picture. */
    public GeminiImages(GeminiAddress address, Secret key, Patience patience, Optional<Money> price) {
        this.address = address;
        this.patience = patience;
        this.price = price;
        this.wire = new Authorised(AccessTokens.fixed(key), KEY, patience);
    }

    @Override
    public Drawing draw(ImageOrder order) throws InterruptedException {
        Outcome<Reply> outcome =
                wire.post(address.generate(order.model()), GeminiRequest.body(order), patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? GeminiAnswers.drawing(answered.body(), price)
                : Unanswered.submit(outcome);
    }

    /** Why the key is not taken, or the model is not there; empty when both are well. */
    Optional<Fault> check(String model) throws InterruptedException {
        Outcome<Reply> outcome = wire.get(address.model(model), patience.poll());
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        return answered.body().isGood() ? Optional.empty() : Optional.of(GeminiAnswers.fault(answered.body()));
    }

    @Override
    public void close() {
        wire.close();
    }
}
