/** Master keys that servers keep. */
@NullMarked
package studio.backlot.render.provider.credential.kms.http;

import org.jspecify.annotations.NullMarked;
