package io.dragline.user;

/** What a grant allows. Each includes nothing but itself; a role is a set of them. */
public enum Action {
    VIEW,
    BUILD,
    DEPLOY,
    ROLL_BACK,
    APPROVE,
    CONFIGURE,
    SECRETS,
    EXEC,
    ADMIN
}
