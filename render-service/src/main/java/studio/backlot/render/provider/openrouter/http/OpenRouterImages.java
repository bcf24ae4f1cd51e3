package studio.backlot.render.provider.openrouter.http;

import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesAtOnce;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.render.provider.openrouter.OpenRouterImage;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;

/** Asks OpenRouter for pictures. */
public final class OpenRouterImages implements ImagesAtOnce {
    private final OpenRouterAddress address;
    private final Patience patience;
    private final Authorised wire;

    /** Nobody is asked before the first picture. */
    public OpenRouterImages(OpenRouterAddress address, Secret key, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.wire = new Authorised(AccessTokens.fixed(key), patience);
    }

    @Override
    public Drawing draw(ImageOrder order) throws InterruptedException {
        Outcome<Reply> outcome = wire.post(address.images(), OpenRouterImage.body(order), patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OpenRouterImage.drawing(answered.body())
                : Unanswered.submit(outcome);
    }

    @Override
    public void close() {
        wire.close();
    }
}
