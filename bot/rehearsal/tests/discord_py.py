#!/usr/bin/env python3
"""discord.py as a second client of the rehearsal, one that nobody here wrote.

Usage: python3 discord_py.py PAGE_URL [TOKEN]

Connects, registers a command with an option that completes, is asked it over the page's API, and answers.
Exits 0 when the answer was seen as it should be, else 1 with one sentence. Needs discord.py 2 from PyPI.
"""

import asyncio
import sys

import aiohttp
import discord
import yarl
from discord import app_commands

TIMEOUT = 20


class Failure(Exception):
    """A sentence about what was not as it should be."""


class Bot(discord.Client):
    """One command, `/echo word`, whose option completes; it answers with an embed, a button, and later a follow-up."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)
        self.synced = asyncio.Event()

        @self.tree.command(name="echo", description="Says a word again")
        @app_commands.describe(word="The word")
        async def echo(interaction: discord.Interaction, word: str) -> None:
            view = discord.ui.View(timeout=None)
            view.add_item(Again())
            embed = discord.Embed(title="Echo", description=word)
            await interaction.response.send_message(embed=embed, view=view)
            await interaction.followup.send(f"once more, {word}", ephemeral=True)

        @echo.autocomplete("word")
        async def complete(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{typed}bour", value="harbour")]

    async def setup_hook(self) -> None:
        await self.tree.sync()
        self.synced.set()


class Again(discord.ui.Button):
    """Defers an update, and then edits its message."""

    def __init__(self) -> None:
        super().__init__(label="Again", custom_id="again")

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="pressed", view=None)


class Person:
    """Ada in the first channel, using the page's API."""

    def __init__(self, session: aiohttp.ClientSession, page: str) -> None:
        self.session, self.page = session, page

    async def arrive(self) -> None:
        world = await self.get("world")
        self.id = next(user["id"] for user in world["users"] if user["name"] == "Ada")
        self.channel = world["guilds"][0]["channels"][0]["id"]

    async def get(self, path: str, **query):
        return await self.read(self.session.get(f"{self.page}/page/{path}", params=query))

    async def act(self, path: str, **body):
        started = await self.read(self.session.post(f"{self.page}/page/{path}", json={"as": self.id, "channel": self.channel, **body}))
        return await self.get("interaction", **{"as": self.id, "interaction": started["interaction"], "wait_ms": 8000})

    @staticmethod
    async def read(request):
        async with request as response:
            answer = await response.json()
            if response.status != 200:
                raise Failure(f"the page refused a request: {answer}")
            return answer


def expect(truth: bool, sentence: str, shown) -> None:
    if not truth:
        raise Failure(f"{sentence}: {shown}")


async def talk(bot: Bot, page: str) -> None:
    await bot.synced.wait()
    await bot.wait_until_ready()
    guild = bot.guilds[0]
    expect(len(bot.guilds) == 2 and len(guild.text_channels) == 3 and len(guild.forums) == 1, "the guilds did not arrive whole", bot.guilds)
    async with aiohttp.ClientSession() as session:
        ada = Person(session, page)
        await ada.arrive()
        choices = await ada.act("autocomplete", name="echo", options={"word": "har"}, focused="word")
        expect(choices["choices"] == [{"name": "harbour", "value": "harbour"}], "the choices are wrong", choices)
        answer = await ada.act("command", name="echo", options={"word": "harbour"})
        message = (answer["messages"] or [{}])[0]
        embed = (message.get("embeds") or [{}])[0]
        expect(answer["state"] == "answered" and embed.get("description") == "harbour", "the answer is not what was asked for", answer)
        pressed = await ada.act("component", message=message["id"], custom_id="again")
        expect(pressed["state"] == "answered" and pressed["messages"][0]["content"] == "pressed", "the button did not do its work", pressed)
        seen = await ada.get("messages", **{"as": ada.id, "channel": ada.channel})
        expect(any(one["content"] == "once more, harbour" for one in seen), "the follow-up was not seen", seen)
        plain = await bot.get_channel(int(ada.channel)).send("good morning", file=discord.File(__file__, "notes.txt"))
        expect(plain.attachments[0].filename == "notes.txt", "the file did not arrive", plain)


async def main(page: str, token: str) -> None:
    page = page.rstrip("/")
    discord.http.Route.BASE = f"{page}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(page.replace("http", "ws", 1) + "/gateway")
    bot = Bot()
    running = asyncio.create_task(bot.start(token))
    talking = asyncio.create_task(talk(bot, page))
    try:
        done, _ = await asyncio.wait({running, talking}, timeout=TIMEOUT, return_when=asyncio.FIRST_COMPLETED)
        if not done:
            raise Failure(f"nothing came of it within {TIMEOUT} seconds")
        for task in done:
            task.result()
        if talking not in done:
            raise Failure("the bot ended before it was asked")
    finally:
        talking.cancel()
        await bot.close()
        await asyncio.gather(running, return_exceptions=True)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: discord_py.py PAGE_URL [TOKEN]")
    try:
        asyncio.run(main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "rehearsal"))
    except Exception as error:
        sys.exit(f"discord.py and the rehearsal disagree: {error}")
    print("discord.py connected, registered /echo, was asked it, and answered.")
