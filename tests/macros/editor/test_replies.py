"""What a server answers."""

from macros.editor.replies import not_there, see_other


def test_a_reply_says_where_to_go():
    reply = see_other("/a", Set_Cookie="b")

    assert reply.headers == {"Location": "/a", "Set-Cookie": "b"}
    assert (reply.status, not_there().status) == (303, 404)
