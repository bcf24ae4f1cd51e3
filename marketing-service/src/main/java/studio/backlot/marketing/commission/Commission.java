package studio.backlot.marketing.commission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;

/**
 * An ordered poster or trailer.
 *
 * @param id the same for the same wish on the same film
 * @param production what it is made for
 * @param wish what was ordered
 * @param ordered when
 * @param progress how far it is
 */
public record Commission(UUID id, ProductionRef production, Wish wish, Instant ordered, Progress progress) {

    /**
     * How far a commission is.
     *
     * @param state where it stands
     * @param asset the finished work, when done
     * @param problem why not, when failed
     */
    public record Progress(CommissionState state, Optional<AssetRef> asset, Optional<Problem> problem) {

        public static final Progress QUEUED = new Progress(CommissionState.QUEUED, Optional.empty(), Optional.empty());
    }

    /**
     * Why a commission failed.
     *
     * @param code slug of the error code
     * @param detail what is wrong and what to do
     */
    public record Problem(String code, String detail) {}
}
