/** A strict Vault: the transit engine and the Kubernetes login. */
@NullMarked
package studio.backlot.fakes.vault;

import org.jspecify.annotations.NullMarked;
