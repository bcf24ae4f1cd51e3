/** The deployment's master keys. */
@NullMarked
package studio.backlot.render.provider.credential.work;

import org.jspecify.annotations.NullMarked;
