package studio.backlot.render.engine;

import java.util.Optional;
import studio.backlot.render.people.Showing;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageAccounts;

/**
 * Puts to an image model what the one picture of a shot is to show. Where it cannot be asked the built-in engine draws, so that there is
 * a picture of every shot.
 *
 * @param connected whether the organisation has keys to ask it with
 * @param showing whom models may show
 * @param catalogue with the templates that films name
 */
public record StillBuying(ImageAccounts accounts, boolean connected, Showing showing, Catalogue catalogue) {

    /** Who draws. */
    public sealed interface Drawer {}

    /** The model. */
    public record Model(StillPurchase purchase) implements Drawer {}

    /**
     * The built-in engine.
     *
     * @param why a clause
     */
    public record BuiltIn(String why) implements Drawer {}

    /** Who draws a shot of which this is known. */
    public Drawer drawer(Material material) {
        if (!connected) {
            return new BuiltIn("there are no keys for " + accounts.provider());
        }
        Optional<String> barred = showing.against(material.people());
        if (barred.isPresent()) {
            return new BuiltIn(barred.get());
        }
        try {
            Profile profile = accounts.imageProfile();
            Request request = new PromptCompiler(
                            profile, catalogue.template(material.world().style()))
                    .compile(material);
            return new Model(StillPurchase.of(profile, request, material, accounts::imagePrice));
        } catch (RequiredWordsTooLong tooLong) {
            return new BuiltIn(String.valueOf(tooLong.getMessage()));
        }
    }
}
