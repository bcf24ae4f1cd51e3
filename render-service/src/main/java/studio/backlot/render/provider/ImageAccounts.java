package studio.backlot.render.provider;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;

/** Accounts with a provider of images. */
public interface ImageAccounts extends ProviderAccounts {

    /** Where a picture comes later: what is asked within one turn, and a file of 24 MiB. */
    Patience LATER = new Patience(
            Patience.USUAL.connect(),
            Duration.ofMinutes(1),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            4 << 20,
            24 << 20);

    /** A picture comes within the call: two minutes, and 24 MiB of answer. */
    Patience PATIENCE = new Patience(
            Patience.USUAL.connect(),
            Duration.ofMinutes(2),
            Patience.USUAL.poll(),
            Patience.USUAL.download(),
            24 << 20,
            Patience.USUAL.fileBytes());

    /** The model that the deployment has pictures drawn by, such as {@code gemini-3.1-flash-image}. */
    String imageModel();

    /** Most that a picture costs; absent when it is neither said nor listed, or costs nothing. */
    Optional<Money> imagePrice();

    /** The same of a picture that is drawn after looking at as many others. */
    default Optional<Money> imagePrice(int shown) {
        return imagePrice();
    }

    /** Day on which that was read in a list; empty when the deployment has said it. */
    default Optional<LocalDate> imagePriceListed() {
        return Optional.empty();
    }

    /** Whether nobody is paid, so that there is no price. */
    default boolean drawsForNothing() {
        return false;
    }

    /** What its model reads and is shown when it draws the frame of a film. */
    Profile imageProfile();

    /** The provider of images as an account sees it. Nothing is asked yet. */
    ImageProvider images(Keys keys);
}
