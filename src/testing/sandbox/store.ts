import type { StoreActor } from "../../../generated/models.js";
import { page } from "./answer.js";
import { type Resource, resource } from "./resource.js";
import type { ActorState } from "./state.js";

/** Apify Store: the public Actors of the sandbox. */
export const storeResources: Readonly<Record<string, Resource>> = {
  store: resource<ActorState[]>(
    { store: ({ world }) => world.actors.where(({ info }) => info.isPublic) },
    {
      list: (actors, call) => {
        const { query } = call;
        const username = query.text("username");
        const category = query.text("category");
        const words = query.text("search")?.toLowerCase().split(/\s+/) ?? [];
        const found = actors.filter(({ info }) => {
          const text =
            `${info.username} ${info.name} ${info.title} ${info.description}`.toLowerCase();
          return (
            (username ?? info.username) === info.username &&
            (category === undefined || info.categories?.includes(category)) &&
            words.every((word) => text.includes(word))
          );
        });
        return page(call, found.map(shown));
      },
    },
  ),
};

function shown({ info }: ActorState): { info: StoreActor } {
  const { title, username, name, ...others } = info;
  const url = `https://apify.com/${username}/${name}`;
  return { info: { ...others, username, name, url, title: title ?? name } };
}
