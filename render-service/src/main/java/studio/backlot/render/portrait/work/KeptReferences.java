package studio.backlot.render.portrait.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.portrait.References;
import studio.backlot.render.portrait.db.PortraitTable;

/** Where reference pictures are kept: whoever was first stays. */
@ApplicationScoped
class KeptReferences {
    private final PortraitTable table;
    private final ObjectStore store;
    private final TenantTransactions transactions;

    KeptReferences(PortraitTable table, ObjectStore store, TenantTransactions transactions) {
        this.table = table;
        this.store = store;
        this.transactions = transactions;
    }

    Uni<Optional<References>> find(Mutiny.Session session, OrgId org, String key) {
        return table.find(session, org, key);
    }

    /** The same from worker threads. */
    Optional<References> find(OrgId org, String key) {
        return transactions.await(org, session -> find(session, org, key));
    }

    /** What is kept under the key from now on; from worker threads only. */
    References keep(OrgId org, String key, References made) {
        return transactions.await(org, session -> table.keep(session, org, key, made)
                .chain(() -> find(session, org, key))
                .map(Optional::orElseThrow));
    }

    /** A PNG in the store. */
    AssetRef stored(OrgId org, BufferedImage image) {
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
