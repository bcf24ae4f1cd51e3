/** Organisations: the tenants that own everything else. */
@NullMarked
package studio.backlot.gateway.organization;

import org.jspecify.annotations.NullMarked;
