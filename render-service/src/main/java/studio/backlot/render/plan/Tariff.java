package studio.backlot.render.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.compile.CallLengths;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Profile;

/**
 * What filming with a model costs.
 *
 * @param perSecond of what is filmed, also of what is trimmed afterwards
 * @param currency ISO 4217
 */
public record Tariff(Profile profile, BigDecimal perSecond, String currency) {
    private static final int CENTS = 2;
    private static final int PARTS = 12;

    public Tariff {
        if (perSecond.signum() < 0) {
            throw new IllegalArgumentException("perSecond: expected 0 or more, not " + perSecond);
        }
    }

    /** The price of what may have to be filmed of a shot; 0 when nothing has. */
    public BigDecimal price(PlannedShot shot) {
        return shot.footage()
                .filter(_ -> shot.prospect().mayBeFilmed())
                .map(footage -> price(footage, shot.continues().isPresent()))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal price(PlannedShot.Footage footage, boolean goesOn) {
        Abilities.Pictures pictures = profile.abilities().pictures();
        boolean instead = goesOn && pictures.firstFrame() && !pictures.together();
        boolean references = footage.peopled() && pictures.references() > 0 && !instead;
        CallLengths.Shot shot = new CallLengths.Shot(footage.format(), footage.duration(), references, false);
        return CallLengths.of(profile, shot).all().stream()
                .map(call -> price(call.generated()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(CENTS, RoundingMode.HALF_UP);
    }

    private BigDecimal price(RationalTime generated) {
        return perSecond
                .multiply(BigDecimal.valueOf(generated.value()))
                .divide(BigDecimal.valueOf(generated.rate()), PARTS, RoundingMode.HALF_UP);
    }
}
