package studio.backlot.render.portrait.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.References;
import studio.backlot.render.portrait.db.PortraitTable;

/** Draws reference pictures. */
@ApplicationScoped
public class Portraits {
    private final PortraitTable portraits;
    private final ObjectStore store;
    private final TenantTransactions transactions;

    Portraits(PortraitTable portraits, ObjectStore store, TenantTransactions transactions) {
        this.portraits = portraits;
        this.store = store;
        this.transactions = transactions;
    }

    /** The portraits of a cast; those that are not there are drawn. From worker threads only. */
    public Map<CharacterId, AssetRef> drawn(OrgId org, List<CastMember> cast) {
        Map<CharacterId, AssetRef> all = new HashMap<>();
        for (CastMember member : cast) {
            String key = ReferencePortrait.key(member);
            Optional<References> known = transactions.await(org, session -> portraits.find(session, org, key));
            References pictures = known.orElseGet(() -> draw(org, member));
            if (known.isEmpty()) {
                transactions.await(org, session -> portraits.keep(session, org, key, pictures));
            }
            all.put(member.id(), pictures.portrait());
        }
        return all;
    }

    /** Draws a character and stores the pictures. */
    References draw(OrgId org, CastMember character) {
        return new References(
                keep(org, ReferencePortrait.draw(character)), keep(org, ReferencePortrait.drawSheet(character)));
    }

    private AssetRef keep(OrgId org, BufferedImage image) {
        return store.put(org, png(image), "image/png");
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this image cannot be written as PNG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
