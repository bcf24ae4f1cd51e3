package studio.backlot.audio.speech.work;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.audio.speech.google.GoogleSpeech;
import studio.backlot.audio.speech.hired.Fee;
import studio.backlot.audio.speech.openai.OpenAiSpeechAddress;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.kit.price.PriceUnit;
import studio.backlot.kit.price.Unpriced;
import studio.backlot.kit.price.Wanted;

/** What hired voices cost: as the deployment says, else as a list has it. Whose price nobody knows is said in the log. */
record SpeechPrices(SpeechSettings settings, ListPrices lists) {

    /** A server without accounts is its owner's, and costs nothing. */
    Optional<Fee> openAi() {
        SpeechSettings.OpenAi openAi = settings.openai();
        Optional<Fee> fee = fee(openAi, openAi.model());
        return new OpenAiSpeechAddress(openAi.address()).needsKey() ? known("openai", openAi.model(), fee) : fee;
    }

    Optional<Fee> elevenLabs() {
        String model = settings.elevenlabs().model();
        return known("elevenlabs", model, fee(settings.elevenlabs(), model));
    }

    /** By the family of the voice. */
    Optional<Fee> google(Voice voice) {
        SpeechSettings.Google google = settings.google();
        String listed = GoogleSpeech.listedAs(voice, Accounts.voices("google", google), google.model());
        return known("google", listed, fee(google, listed));
    }

    Optional<Fee> gemini() {
        String model = settings.gemini().model();
        return known("gemini", model, fee(settings.gemini(), model));
    }

    private Optional<Fee> fee(SpeechSettings.Account account, String model) {
        Currency currency = Currency.getInstance(settings.currency());
        return lists.price(
                        account.price().map(amount -> new Money(amount, currency)),
                        new Wanted(account.address(), model, PriceUnit.THOUSAND_CHARACTERS))
                .map(price -> new Fee(price.amount(), price.listed()));
    }

    private static Optional<Fee> known(String engine, String model, Optional<Fee> fee) {
        if (fee.isEmpty()) {
            Unpriced.warn(
                    "Speech by %s"
                            .formatted(model.isEmpty() ? engine + " without a voice's name" : engine + " " + model),
                    "BACKLOT_SPEECH_%s_PRICE".formatted(engine.toUpperCase(Locale.ROOT)));
        }
        return fee;
    }
}
