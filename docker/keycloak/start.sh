#!/usr/bin/env bash
# Keycloak takes the realm's secrets from its environment; here they come from files.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }

export KC_DB_PASSWORD="$(secret keycloak_database_password)"
export KC_BOOTSTRAP_ADMIN_PASSWORD="$(secret keycloak_admin_password)"
export PACTWAY_WEB_SECRET="$(secret web_client_secret)"
export EURODAC_ADAPTER_SECRET="$(secret eurodac_adapter_secret)"
export PARTNER_CALLS_SECRET="$(secret partner_calls_secret)"
export PARTNER_SIMULATORS_SECRET="$(secret partner_simulators_secret)"
export PROMETHEUS_SECRET="$(secret prometheus_secret)"
export DEMO_PASSWORD="$(secret demo_password)"
# The simulated partners' account, which may tell a case that anything happened, is only there where they are.
case ",${COMPOSE_PROFILES:-}," in *,simulated-partners,*) SIMULATED_PARTNERS=true ;; *) SIMULATED_PARTNERS=false ;; esac
export SIMULATED_PARTNERS
exec /opt/keycloak/bin/kc.sh start --import-realm
